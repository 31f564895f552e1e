import { spawn } from "node:child_process";
import { once } from "node:events";

const program = `
  const database = new (require("better-sqlite3"))(process.argv[1]);
  database.exec(process.argv[2]);
  process.on("message", () => process.exit());
  process.send("holds it");
`;

/** What another program with its hand on a database does there; gives how to end it, which takes back what it began. */
export async function holdLock(file: string, sql = "begin immediate"): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ["-e", program, file, sql], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const exit = once(child, "exit");
  await Promise.race([
    once(child, "message"),
    exit.then(([code]) => Promise.reject(new Error(`it ended with ${code}`))),
  ]);
  return async () => {
    if (child.connected) child.send("let go");
    await exit;
  };
}
