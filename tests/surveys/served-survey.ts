import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sessionCookie } from "#app/accounts/cookies.server.ts";
import { createSession } from "#app/accounts/sessions-queries.server.ts";
import { newToken } from "#app/accounts/token.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import { AnswerBallot } from "#app/surveys/answering/answer-ballot.ts";
import { findSurvey } from "#app/surveys/tokens/find-survey.server.ts";
import { openDatabase } from "#db/connection.ts";
import { migrate } from "#db/migrate.ts";
import { quickBlinding } from "#app/demonstration/quick-blinding.ts";
import { startServer, type RunningServer } from "#tests/support/server.ts";
import { day, fillSchool, openedWave, parentForm, pupilsOnly } from "./survey-school.ts";

export type ServedSurvey = Awaited<ReturnType<typeof serveSurvey>>;

/** A school with an open wave behind the built server, everybody signed in. */
export async function serveSurvey({
  pupils = 12,
  env = {},
}: { pupils?: number; env?: Record<string, string> } = {}) {
  const dataFolder = mkdtempSync(path.join(tmpdir(), "senim-survey-"));
  const db = openDatabase(dataFolder);
  await migrate(db);
  const school = await fillSchool(db, dataFolder, { pupils });
  const now = Date.now();
  const parents = { form: parentForm, cohorts: ["parents" as const] };
  const dates = { opensAt: now - day, closesAt: now + day };
  const wave = await openedWave(school, { ...dates, instruments: [...pupilsOnly.instruments, parents] }, now);
  const cookies = await signEverybodyIn([...school.pupils, ...school.teachers]);
  let server = await startServer({ dataFolder, env });

  async function signEverybodyIn(viewers: readonly Viewer[]): Promise<Map<string, string>> {
    const all = new Map<string, string>();
    await db.transaction().execute(async (trx) => {
      for (const { accountId } of viewers) {
        const { id, secretHash: secret_hash, token } = newToken();
        const times = { created_at: now, seen_at: now };
        await createSession(trx, { id, secret_hash, account_id: accountId, kind: "password", ...times });
        all.set(accountId, sessionCookie.write(token).split(";", 1)[0] ?? "");
      }
    });
    return all;
  }

  /** As a browser sends it: with the cookie only where it is not left out, and from a page of this site. */
  function fetchAs(viewer: Viewer): typeof fetch {
    return (target, init = {}) => {
      if (typeof target !== "string") throw new TypeError("an address of this site");
      const headers = new Headers(init.headers);
      headers.set("origin", server.origin);
      if (init.credentials !== "omit") headers.set("cookie", cookies.get(viewer.accountId) ?? "");
      return fetch(`${server.origin}${target}`, { ...init, headers });
    };
  }

  return {
    ...school,
    wave,
    server: (): RunningServer => server,
    cookieOf: (viewer: Viewer) => cookies.get(viewer.accountId) ?? "",
    fetchAs,
    /** Somebody's browser with the survey open; `storage` is the tab's. */
    async visit(viewer: Viewer, storage = openTab(), fetchIt = fetchAs(viewer)): Promise<AnswerBallot> {
      const survey = await findSurvey(school, wave.id, { viewer }, now);
      if (!survey) throw new Error("this person is not asked");
      const wait = () => new Promise((done) => setTimeout(done, 50));
      return new AnswerBallot(survey.ticket, { fetch: fetchIt, storage, blinding: quickBlinding(), wait });
    },
    restart: async (): Promise<void> => {
      server = await startServer({ dataFolder, env });
    },
    async close(): Promise<void> {
      if (server.process.exitCode === null && server.process.signalCode === null) await server.stop();
      await db.destroy();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** What `sessionStorage` is to a page. */
export function openTab() {
  const kept = new Map<string, string>();
  return Object.assign(kept, {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
}
