/** Shortest password, as the data layer demands it. */
export const PASSWORD_LENGTH = 10;
