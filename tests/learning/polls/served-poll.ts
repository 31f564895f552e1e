import { once } from "node:events";
import http from "node:http";
import type { ClassPollState, PollEvent } from "#app/learning/polls/class-poll-state.ts";
import { postForm, type Name, type ServedSchool } from "#tests/attacks/served-school.ts";
import { ask } from "#tests/support/server.ts";

/** What a teacher's screen and phones do with a served school. */
export function deskOf(school: ServedSchool, question = "b/b1/rule") {
  const { server } = school;
  const address = (classId: string) => `/kk/classes/${classId}/polls/${question}/state`;

  async function take({ target, cookie }: Phone): Promise<{ status: number; paper: string | undefined }> {
    const { status, body } = await postForm(server, target, {}, { cookie });
    return { status, paper: /name="paper"[^>]* value="([^"]+)"/.exec(body)?.[1] };
  }

  async function send({ target, cookie }: Phone, paper: string, option: string): Promise<number> {
    return (await postForm(server, target, { paper, option }, { cookie })).status;
  }

  const desk = {
    async press(name: Name, deed: "open" | "close", classId = school.class7A.id) {
      const headers = { cookie: await school.cookieOf(name), accept: "application/json" };
      const { status, body } = await postForm(server, address(classId), { do: deed }, headers);
      return { status, state: (status === 200 ? JSON.parse(body) : undefined) as ClassPollState | undefined };
    },

    /** A phone that types the code and stands at the door: its cookies, and the address with the key. */
    async come(code: string, cookie?: string): Promise<Phone> {
      const typed = await ask(server, `/kk/poll/${code}`, { headers: cookie ? { cookie } : {} });
      return {
        cookie: cookie ?? cookiesOf(typed.headers),
        target: typed.headers.location ?? `/kk/poll/${code}`,
      };
    },

    take,
    send,

    /** The whole way from the code to the answer: how far it came, and how that was answered. */
    async vote(code: string, option: string, cookie?: string) {
      const phone = await desk.come(code, cookie);
      const { status, paper } = await take(phone);
      return { ...phone, paper, status: paper ? await send(phone, paper, option) : status };
    },

    /** The stream of results, as a browser reads it. */
    async listen(name: Name, code: string) {
      const headers = {
        cookie: await school.cookieOf(name),
        accept: "text/event-stream",
        "accept-encoding": "br, gzip",
      };
      return openStream(new URL(`/kk/poll/${code}/results`, server.origin), headers);
    },
  };
  return desk;
}

type Phone = { cookie: string; target: string };

async function openStream(url: URL, headers: Record<string, string>) {
  const request = http.request(url, { headers, agent: false });
  request.end();
  const [response] = (await once(request, "response")) as [http.IncomingMessage];
  const events: PollEvent[] = [];
  let rest = "";
  response.setEncoding("utf8").on("data", (text: string) => {
    const blocks = (rest + text).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      if (block.startsWith("data: ")) events.push(JSON.parse(block.slice(6)) as PollEvent);
    }
  });
  response.on("error", () => {});
  const ended = new Promise<void>((resolve) => response.once("close", resolve));
  return {
    status: response.statusCode,
    headers: response.headers,
    events,
    ended,
    hangUp: () => request.destroy(),
  };
}

function cookiesOf(headers: http.IncomingHttpHeaders): string {
  return (headers["set-cookie"] ?? []).map((cookie) => cookie.split(";", 1)[0]).join("; ");
}
