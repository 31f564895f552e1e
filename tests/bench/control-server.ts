import http from "node:http";
import type { AddressInfo } from "node:net";

/** The least that Node can do: read the request's body to its end, send bytes that are ready. */
let status = 200;
let headers: Record<string, string> = {};
let body = Buffer.alloc(0);

const server = http.createServer((req, res) => {
  req.resume().on("end", () => {
    res.writeHead(status, headers);
    res.end(body);
  });
});
server.listen(0, "127.0.0.1", () => {
  process.send?.({ listening: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
process.on(
  "message",
  (message: "stop" | { status: number; headers: Record<string, string>; body: string }) => {
    if (message === "stop") process.exit(0);
    ({ status, headers } = message);
    body = Buffer.from(message.body, "base64");
    process.send?.("ready");
  },
);
