import { TableScroll } from "#app/ui/table-scroll.tsx";
import type { ShownNewWays } from "./show-new-ways.server.ts";
import type { DeskText } from "#app/surveys/desk/words.server.ts";

type Props = {
  title: string;
  ways: ShownNewWays[number]["ways"];
  tickName: (id: string) => string;
  words: DeskText["newWays"];
};

export function NewWaysTable({ title, ways, tickName, words }: Props) {
  const { columns, states } = words;
  return (
    <TableScroll label={title}>
      <table className="table">
        <thead>
          <tr>
            {[columns.who, columns.what, columns.made, columns.by, columns.state].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ways.map(({ id, name, what, made, by, state, maySpeak }) => (
            <tr key={id}>
              <th scope="row">
                {maySpeak ? (
                  <label className="choice" data-size="small">
                    <input type="checkbox" name={tickName(id)} />
                    <span>{name}</span>
                  </label>
                ) : (
                  name
                )}
              </th>
              <td>{what}</td>
              <td>{made}</td>
              <td>{by}</td>
              <td>{states[state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
