import { Picture } from "../picture.tsx";
import { Yurt } from "./houses.tsx";
import { AppleTree, Hills, Meadow, Mountains, Sun } from "./land.tsx";
import { Person } from "./people.tsx";

/** Parents: a family before its house, three generations. */
export function FamilyPicture() {
  return (
    <Picture height={250}>
      <Sun x={70} y={60} size={24} />
      <g transform="translate(0 -50)">
        <Mountains />
      </g>
      <Hills base={250} />
      <Yurt x={318} y={190} size={128} />
      <Meadow base={250} />
      <AppleTree x={52} y={224} size={96} />
      <Person
        x={122}
        y={234}
        tall={92}
        skin="tan"
        hair="grey"
        hairStyle="cap"
        cover="night"
        beard
        top="night"
        bottom="night"
        right="low"
      />
      <Person
        x={158}
        y={237}
        tall={56}
        child
        skin="wheat"
        hair="black"
        hairStyle="bob"
        top="rose"
        dress
        left="hold"
        right="hold"
      />
      <Person
        x={195}
        y={235}
        tall={94}
        skin="wheat"
        hair="black"
        hairStyle="long"
        top="plum"
        dress
        left="low"
        right="low"
      />
      <Person
        x={235}
        y={237}
        tall={64}
        child
        skin="wheat"
        hair="black"
        hairStyle="short"
        top="sun"
        bottom="sky"
        left="hold"
        right="hold"
      />
      <Person
        x={276}
        y={234}
        tall={98}
        skin="tan"
        hair="black"
        hairStyle="short"
        top="leaf"
        bottom="night"
        left="low"
        right="wave"
      />
    </Picture>
  );
}
