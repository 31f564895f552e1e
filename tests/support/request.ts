import { RouterContextProvider } from "react-router";
import type { ServerKey } from "#app/accounts/server-key.server.ts";
import { readSession } from "#app/accounts/session-middleware.server.ts";
import { env } from "#app/env.server.ts";
import { isLanguage } from "#app/i18n/language.ts";
import { languageContext, nonceContext, officeContext, requestIdContext } from "#app/request-context.ts";
import type { Db } from "#db/connection.ts";

type Handler = (args: never) => unknown;
type Middleware = (args: never, next: () => Promise<Response>) => unknown;

/** A page, layout or action file, imported whole. */
type RouteModule = { loader?: Handler; action?: Handler; middleware?: readonly Middleware[] };

// oxlint-disable-next-line no-explicit-any -- a test knows what its own route answers
export type Answer = { status: number; location: string | undefined; body: any; headers: Headers };

type Visit = {
  params?: Record<string, string>;
  headers?: Record<string, string>;
  /** Guards above the route, outermost first. */
  within?: readonly RouteModule[];
};

export type Browser = ReturnType<typeof openBrowser>;

/** A browser with its cookies. It asks route modules directly; the session middleware and the guards run before them. */
export function openBrowser(place: { db: Db; serverKey: ServerKey }) {
  const cookies = new Map<string, string>();

  function headersOf({ headers }: Visit): Headers {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Headers({ ...(cookie && { cookie }), ...headers });
  }

  async function ask(route: RouteModule, request: Request, visit: Visit): Promise<Answer> {
    const answer = await answerOf(route, request, visit, place);
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = cookie.match(/^([^=]+)=([^;]*)/) ?? [];
      if (cookie.includes("Max-Age=0")) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  }

  return {
    cookies,
    get(route: RouteModule, path: string, visit: Visit = {}): Promise<Answer> {
      return ask(route, new Request(`http://senim.test${path}`, { headers: headersOf(visit) }), visit);
    },
    post(
      route: RouteModule,
      path: string,
      fields: Record<string, string> = {},
      visit: Visit = {},
    ): Promise<Answer> {
      const init = { method: "POST", body: new URLSearchParams(fields), headers: headersOf(visit) };
      return ask(route, new Request(`http://senim.test${path}`, init), visit);
    },
  };
}

async function answerOf(
  route: RouteModule,
  request: Request,
  { params, within = [] }: Visit,
  { db, serverKey }: { db: Db; serverKey: ServerKey },
): Promise<Answer> {
  const url = new URL(request.url);
  const lang = url.pathname.split("/")[1];
  const context = new RouterContextProvider();
  context.set(officeContext, { db, serverKey, dataFolder: env.dataFolder });
  context.set(languageContext, isLanguage(lang) ? lang : "kk");
  context.set(nonceContext, "nonce");
  context.set(requestIdContext, "request");

  const args = { request, url, params: { lang, ...params }, context, pattern: url.pathname } as never;
  const chain = [readSession as Middleware, ...within.flatMap((layout) => layout.middleware ?? [])];
  const handler = request.method === "GET" ? route.loader : route.action;
  let body: unknown;
  const { status, headers } = await step(0);
  return { status, headers, body, location: headers.get("location") ?? undefined };

  async function step(index: number): Promise<Response> {
    const middleware = chain[index];
    try {
      if (middleware) return (await middleware(args, () => step(index + 1))) as Response;
      return respond(await handler?.(args));
    } catch (thrown) {
      if (thrown instanceof Error) throw thrown;
      return respond(thrown);
    }
  }

  /** A route answers with a Response, with `data(…)`, or with the bare data. */
  function respond(result: unknown): Response {
    if (result instanceof Response) return result;
    const isWrapped = typeof result === "object" && result !== null && "init" in result && "data" in result;
    body = isWrapped ? result.data : result;
    return new Response(null, isWrapped ? (result.init as ResponseInit) : undefined);
  }
}
