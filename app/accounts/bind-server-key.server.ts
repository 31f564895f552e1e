import type { Db } from "#db/connection.ts";
import { hasAccounts } from "./accounts-queries.server.ts";
import { keyFault } from "./key-fault.ts";
import {
  findServerKey,
  keyedHash,
  keyFileIn,
  makeServerKey,
  serverKey,
  type ServerKey,
} from "./server-key.server.ts";
import { findKeyMark, saveKeyMark } from "./settings-queries.server.ts";

/**
 * At a start: makes the key of an empty folder, and holds any other against the database, which knows its own by a hash.
 * With a key that is missing or another one nobody's card would work and everybody would have another vote, so it
 * throws, with what to do.
 */
export async function bindServerKey(db: Db, dataFolder: string): Promise<ServerKey> {
  const file = keyFileIn(dataFolder);
  const mark = await findKeyMark(db);
  const isNew = mark === undefined && !(await hasAccounts(db));
  const key = findServerKey(dataFolder) ?? (isNew ? makeServerKey(dataFolder) : undefined);
  if (!key) throw keyFault("missing", file);
  const ofKey = keyedHash(key, "server-key");
  if (mark === undefined) await saveKeyMark(db, ofKey);
  if ((await findKeyMark(db)) !== ofKey) throw keyFault("foreign", file);
  return serverKey(dataFolder);
}
