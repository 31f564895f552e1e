import { requireViewer } from "#app/accounts/guards.server.ts";
import { holdsRole, isStaff } from "#app/accounts/viewer.ts";
import { languageContext, officeContext } from "#app/request-context.ts";
import { findPupilDay } from "./pupil-day.server.ts";
import { PupilToday } from "./pupil-today.tsx";
import { showSpraying } from "./show-spraying.server.ts";
import { SprayingToday } from "./spraying-today.tsx";
import { findStaffDay } from "./staff-day.server.ts";
import { SignOutEverywhere } from "./sign-out-everywhere.tsx";
import { StaffToday } from "./staff-today.tsx";
import { useTodayWords } from "./words.ts";
import type { Route } from "./+types/today-page.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = requireViewer(context);
  const language = context.get(languageContext);
  const { db } = context.get(officeContext);
  return {
    givenName: viewer.givenName,
    isOperator: holdsRole(viewer, "operator"),
    spraying: await showSpraying(db, viewer, language),
    pupil: holdsRole(viewer, "student") ? await findPupilDay(db, viewer, language) : null,
    staff: isStaff(viewer) ? await findStaffDay(db, viewer, language) : null,
  };
}

export default function TodayPage({ loaderData, params }: Route.ComponentProps) {
  const text = useTodayWords();
  const { givenName, isOperator, spraying, pupil, staff } = loaderData;
  return (
    <main data-page="today" data-band={pupil?.course} id="main">
      <title>{`${text.title} · Senim`}</title>
      <header className="page-title">
        <h1>{text.greeting(givenName, pupil === null)}</h1>
      </header>
      <div className="stack" data-gap="large">
        {spraying && <SprayingToday spraying={spraying} isOperator={isOperator} />}
        {pupil && <PupilToday day={pupil} lang={params.lang} />}
        {staff && <StaffToday day={staff} lang={params.lang} />}
        {isOperator && <p>{text.operator}</p>}
        <SignOutEverywhere lang={params.lang} />
      </div>
    </main>
  );
}
