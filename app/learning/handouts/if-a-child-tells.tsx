import type { ReactNode } from "react";
import type { Helper } from "#app/school/classes/helper.ts";
import type { PaperWords } from "#app/activities/parts/words.server.ts";

type Props = { isForStaff: boolean; helpers: readonly Helper[]; text: PaperWords };

/** What to say and do, whom to tell and which numbers there are, with the names of this very school. */
export function IfAChildTells({ isForStaff, helpers, text: { tells, colleague } }: Props) {
  const sameDay = (
    <>
      <p>
        {tells.tell} <Names of="psychologist" helpers={helpers} />
      </p>
      <p>
        {tells.orHead} <Names of="head" helpers={helpers} /> {tells.orAuthority}
      </p>
    </>
  );
  return (
    <div className="plan-box plan-tells">
      <h3>{isForStaff ? colleague.title : tells.title}</h3>
      <dl>
        {isForStaff ? (
          <>
            <Line name={colleague.stop}>{colleague.stopText}</Line>
            <Line name={colleague.sameDay}>{sameDay}</Line>
          </>
        ) : (
          <>
            <Line name={tells.inClass}>{tells.inClassText}</Line>
            <Line name={tells.alone}>{tells.aloneText}</Line>
            <Line name={tells.sameDay}>
              {sameDay}
              <p>{tells.write}</p>
            </Line>
          </>
        )}
        <Line name={tells.danger}>{tells.dangerText}</Line>
        <Line name={tells.advice}>{tells.adviceText}</Line>
      </dl>
    </div>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Where the school's data name nobody, a line to write the name on. */
function Names({ of, helpers }: { of: Helper["role"]; helpers: readonly Helper[] }) {
  const people = helpers.filter(({ role }) => role === of);
  if (people.length === 0) return <span className="to-write" />;
  return <b>{people.map(({ givenName, familyName }) => `${givenName} ${familyName}`).join(", ")}.</b>;
}
