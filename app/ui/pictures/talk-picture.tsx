import { Picture } from "../picture.tsx";
import { Bench } from "./houses.tsx";
import { AppleTree, Birds, Hills, Meadow, Sun } from "./land.tsx";
import { PersonSitting } from "./seated-people.tsx";

/** Help: a grown-up and a child on one bench, with time for each other. */
export function TalkPicture() {
  return (
    <Picture height={240}>
      <Sun x={84} y={66} size={24} />
      <Birds x={150} y={52} />
      <Hills base={240} />
      <Meadow base={240} />
      <AppleTree x={318} y={214} size={148} />
      <Bench x={212} y={218} size={130} />
      <PersonSitting
        x={188}
        y={218}
        tall={92}
        skin="wheat"
        hair="black"
        hairStyle="bun"
        top="sky"
        bottom="night"
        glasses
        right="out"
      />
      <PersonSitting
        x={238}
        y={218}
        tall={78}
        child
        flip
        skin="tan"
        hair="brown"
        hairStyle="short"
        top="sun"
        bottom="plum"
      />
    </Picture>
  );
}
