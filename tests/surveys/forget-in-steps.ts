import { listUnforgottenWaves } from "#app/surveys/waves/releases-queries.server.ts";
import { forgetWave } from "#app/surveys/course-of-a-wave/forget-wave.server.ts";
import { openDatabase } from "#db/connection.ts";

// A program of its own, so that it can be killed: forgets what is due, and dies at once after the step it is told.
const [dataFolder = "", lastStep, now] = process.argv.slice(2);
const db = openDatabase(dataFolder);
for (const wave of await listUnforgottenWaves(db)) {
  await forgetWave({ db, dataFolder }, wave, Number(now), (step) => {
    if (step === lastStep) process.kill(process.pid, "SIGKILL");
  });
}
await db.destroy();
