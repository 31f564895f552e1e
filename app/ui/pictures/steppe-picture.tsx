import { Picture } from "../picture.tsx";
import { School, Yurt } from "./houses.tsx";
import { Birds, Hills, Meadow, Mountains, Path, Poplar, Sun } from "./land.tsx";
import { Person } from "./people.tsx";
import { PersonInWheelchair } from "./seated-people.tsx";

/** Home: a school, a yurt, and people of many looks between them. */
export function SteppePicture() {
  return (
    <Picture height={310}>
      <Sun x={330} y={72} size={28} />
      <g transform="translate(0 -6)">
        <Mountains />
      </g>
      <Birds x={196} y={46} />
      <Hills base={310} />
      <Poplar x={392} y={214} size={72} />
      <Poplar x={374} y={216} size={58} />
      <School x={302} y={222} size={116} />
      <Poplar x={228} y={224} size={50} />
      <Yurt x={86} y={232} size={104} />
      <Meadow base={310} />
      <Path d="M290 222h24q-6 20-50 34-60 20-70 54H92q40-42 110-60 74-16 88-28z" />
      <Person
        x={136}
        y={290}
        tall={76}
        skin="wheat"
        hair="black"
        hairStyle="scarf"
        cover="cream"
        top="plum"
        dress
        left="down"
        right="low"
      />
      <Person
        x={167}
        y={292}
        tall={52}
        child
        skin="wheat"
        hair="black"
        hairStyle="cap"
        cover="leaf"
        top="sky"
        bottom="night"
        left="hold"
        right="wave"
      />
      <Person
        x={206}
        y={296}
        tall={58}
        child
        skin="fair"
        hair="fairHair"
        hairStyle="braids"
        top="rose"
        dress
        left="down"
        right="out"
      />
      <Person
        x={238}
        y={294}
        tall={59}
        child
        skin="brown"
        hair="black"
        hairStyle="curly"
        top="sun"
        bottom="night"
        left="out"
        right="down"
      />
      <PersonInWheelchair x={279} y={296} tall={53} skin="tan" hair="brown" hairStyle="bob" top="leaf" />
      <Person
        x={318}
        y={288}
        tall={80}
        skin="fair"
        hair="copper"
        hairStyle="short"
        top="sky"
        bottom="night"
        glasses
        left="out"
        right="down"
      />
    </Picture>
  );
}
