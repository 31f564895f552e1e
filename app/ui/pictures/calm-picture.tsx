import { Picture } from "../picture.tsx";
import { Hills, Meadow, Poplar, Sun } from "./land.tsx";

/** A quiet morning with nobody in it: rests beside long text and at the end of things. */
export function CalmPicture() {
  return (
    <Picture height={150}>
      <Sun x={210} y={78} size={30} />
      <Hills base={160} />
      <Poplar x={58} y={108} size={50} />
      <Poplar x={78} y={112} size={38} />
      <Poplar x={362} y={104} size={46} />
      <Meadow base={156} />
    </Picture>
  );
}
