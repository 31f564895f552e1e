import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseForm } from "#app/forms/parse-form.ts";

const schema = z.object({
  name: z.string("a name, please").trim().min(1, "a name, please"),
  grade: z.coerce.number("a number, please").int("a whole number, please").max(11, "at most 11"),
});

function post(body: BodyInit, headers?: HeadersInit): Request {
  return new Request("http://senim.test/", { method: "POST", body, headers });
}

describe("a posted form", () => {
  test("becomes the schema's values", async () => {
    const form = await parseForm(post(new URLSearchParams({ name: " Айгерім ", grade: "7" })), schema);
    expect(form.values).toEqual({ name: "Айгерім", grade: 7 });
  });

  test("says what is wrong field by field, the first thing only", async () => {
    const form = await parseForm(post(new URLSearchParams({ grade: "12.5" })), schema);
    expect(form.errors).toEqual({ name: "a name, please", grade: "a whole number, please" });
  });

  test("keeps what was typed, but no secret", async () => {
    const typed = new URLSearchParams({ name: "", grade: "7", password: "p" });
    expect((await parseForm(post(typed), schema, ["password"])).typed).toEqual({ name: "", grade: "7" });
  });

  test("does not take a file for a text", async () => {
    const body = new FormData();
    body.set("name", new File(["x"], "name.txt"));
    body.set("grade", "7");
    expect((await parseForm(post(body), schema)).errors).toEqual({ name: "a name, please" });
  });

  test("takes the first of two fields with one name", async () => {
    const form = await parseForm(post(new URLSearchParams("name=one&name=two&grade=7")), schema);
    expect(form.values?.name).toBe("one");
  });

  test.each([
    ["text", { "content-type": "text/plain" }],
    ["a broken multipart body", { "content-type": "multipart/form-data; boundary=x" }],
    ["multipart without a boundary", { "content-type": "multipart/form-data" }],
  ])("that is %s is a bad request", async (_, headers) => {
    await expect(parseForm(post("name=x", headers), schema)).rejects.toMatchObject({ init: { status: 400 } });
  });

  test("cannot reach what every object has", async () => {
    const form = await parseForm(
      post(new URLSearchParams("__proto__=x&constructor=y&name=a&grade=7")),
      schema,
    );
    expect(form.values).toEqual({ name: "a", grade: 7 });
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
