import { beginClosing, finishClosing } from "#app/surveys/course-of-a-wave/close-wave.server.ts";
import { findWaveById } from "#app/surveys/waves/waves-queries.server.ts";
import { openDatabase } from "#db/connection.ts";

// A program of its own, so that it can be killed: closes a wave, and dies at once after the step it is told.
const [dataFolder = "", waveId = "", lastStep, closing, sealing, tell] = process.argv.slice(2);
const db = openDatabase(dataFolder);
const place = { db, dataFolder };
const wave = await findWaveById(db, waveId);
if (!wave) throw new Error("there is no such wave");
if (tell) process.stdout.write("closing\n");
await beginClosing(place, { wave }, Number(closing), dieAt);
await finishClosing(place, waveId, Number(sealing), dieAt);
await db.destroy();

function dieAt(step: string): void {
  if (step === lastStep) process.kill(process.pid, "SIGKILL");
}
