import type { PictureId } from "#app/surveys/questionnaires/instrument.ts";
import { DotsPicture } from "./dots-picture.tsx";
import { FacePicture } from "./face-picture.tsx";
import { SkipPicture } from "./skip-picture.tsx";

/** Beside words that say the same, so a screen reader passes it by. */
export function OptionPicture({ picture }: { picture: PictureId | "skip" }) {
  return (
    <svg
      className="survey-picture"
      viewBox="0 0 64 48"
      aria-hidden="true"
      focusable="false"
      data-picture={picture}
    >
      {draw(picture)}
    </svg>
  );
}

function draw(picture: PictureId | "skip") {
  switch (picture) {
    case "face-1":
      return <FacePicture joy={1} />;
    case "face-2":
      return <FacePicture joy={2} />;
    case "face-3":
      return <FacePicture joy={3} />;
    case "dots-0":
      return <DotsPicture filled={0} />;
    case "dots-1":
      return <DotsPicture filled={1} />;
    case "dots-3":
      return <DotsPicture filled={3} />;
    case "skip":
      return <SkipPicture />;
  }
}
