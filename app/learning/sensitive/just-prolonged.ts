/** The page to which its teacher comes back who has just prolonged the lesson, so that it can say until when. */
export function prolongedAddress(page: string, classId: string, lesson: string): string {
  return `${page}?${new URLSearchParams({ prolonged: nameOf(classId, lesson) })}`;
}

export function isJustProlonged(asked: URLSearchParams, classId: string, lesson: string): boolean {
  return asked.get("prolonged") === nameOf(classId, lesson);
}

function nameOf(classId: string, lesson: string): string {
  return `${classId} ${lesson}`;
}
