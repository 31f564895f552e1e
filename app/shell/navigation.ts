import { isStaff, type Role } from "#app/accounts/viewer.ts";

export type Destination = "today" | "courses" | "parents" | "classes" | "surveys" | "training";

/** The few places that somebody with these roles goes to; undefined for a visitor who is not signed in. */
export function listDestinations(roles: readonly Role[] | undefined): Destination[] {
  if (!roles) return ["courses", "parents"];
  if (!isStaff({ roles })) return ["today", "courses"];
  const hasClasses = roles.includes("teacher") || roles.includes("head");
  const hasSurveys = roles.includes("psychologist") || roles.includes("head");
  return [
    "today",
    "courses",
    ...(hasClasses ? (["classes"] as const) : []),
    ...(hasSurveys ? (["surveys"] as const) : []),
    "training",
  ];
}
