import { Picture } from "../picture.tsx";
import { Yurt } from "./houses.tsx";
import { Birds, Hills, Meadow, Mountains, Path, Poplar, Sun } from "./land.tsx";

/** An error page: nobody is lost, the path leads home. */
export function PathPicture() {
  return (
    <Picture height={220}>
      <Sun x={318} y={58} size={22} />
      <g transform="translate(0 -76)">
        <Mountains />
      </g>
      <Birds x={214} y={40} />
      <Hills base={220} />
      <Poplar x={356} y={150} size={54} />
      <Poplar x={374} y={152} size={44} />
      <Yurt x={296} y={152} size={76} />
      <Meadow base={220} />
      <Path d="M286 152h20q4 14-48 22-70 10-92 46H74q42-44 126-54 82-6 86-14z" />
    </Picture>
  );
}
