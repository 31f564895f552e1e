import { env } from "#app/env.server.ts";
import { createBallotHandler } from "./ballot-handler.server.ts";

/** The process's one way to its ballot boxes. */
export const { answer: answerBallot, close: closeBallotBoxes } = createBallotHandler(env.dataFolder);
