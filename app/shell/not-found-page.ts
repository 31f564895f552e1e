import { data } from "react-router";

/** Any other address below a language: the error page, with everything around it. */
export function loader(): never {
  throw data(null, { status: 404 });
}

export { loader as action };

export default function NotFound() {
  return null;
}
