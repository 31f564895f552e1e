/** In milliseconds. A day here is 24 hours, for what lasts; which day the calendar shows is said by `day.server.ts`. */
export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
