/** One word of a posted form; empty where there is none, or no form. */
export async function readField(request: Request, name: string): Promise<string> {
  const form = await request.formData().catch(() => new FormData());
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
