/** The local date, `YYYY-MM-DD`. An edition is keyed by the date it is for, not by the moment it was made. */
export function localDate(now: Date): string {
  const year = String(now.getFullYear()).padStart(4, "0");
  const month = String(now.getMonth() + 1).padStart(2, "0");
  return `${year}-${month}-${String(now.getDate()).padStart(2, "0")}`;
}
