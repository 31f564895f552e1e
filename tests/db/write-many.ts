import { openDatabase } from "#db/connection.ts";
import { isLocked } from "#db/locked.ts";

// A program of its own: one of several processes that write without a pause. Prints how often it was refused.
const [folder = "", name = "", count = "0"] = process.argv.slice(2);
const db = openDatabase(folder);
let refused = 0;
for (let written = 0; written < Number(count);) {
  const id = `${name}-${written}`;
  try {
    await db.transaction().execute(async (trx) => {
      await trx
        .insertInto("schools")
        .values({ id, name_kk: id, name_ru: id, name_en: id, time_zone: "Asia/Almaty" })
        .execute();
    });
    written += 1;
  } catch (error) {
    if (!isLocked(error)) throw error;
    refused += 1;
  }
}
await db.destroy();
process.stdout.write(String(refused));
