import { useLayoutEffect, type RefObject } from "react";

type Field = HTMLInputElement | HTMLSelectElement;

/**
 * On a weak line scripts come late. What a learner has chosen by then stands on the page and nobody has heard it: it
 * is chosen once more.
 */
export function useEarlyAnswers(page: RefObject<HTMLElement | null>): void {
  // Before the page is rendered again, which would put a list back to what it was.
  useLayoutEffect(() => {
    const fields = page.current?.querySelectorAll<Field>('input[type="radio"], select') ?? [];
    const early = [...fields].filter(isChanged).map((field) => ({ field, value: field.value }));
    void chooseAgain(early);
  }, [page]);
}

async function chooseAgain(early: readonly { field: Field; value: string }[]): Promise<void> {
  for (const { field, value } of early) {
    // Each is heard before the next one is chosen: an answer is made of the choices before it.
    await Promise.resolve();
    if (field instanceof HTMLSelectElement) {
      field.value = value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    } else {
      field.checked = false;
      field.click();
    }
  }
}

function isChanged(field: Field): boolean {
  if (field instanceof HTMLInputElement) return field.checked && !field.defaultChecked;
  const sent = [...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0];
  return field.value !== sent?.value;
}
