import { systemCode } from "./system-code.ts";

/** Is there a process of this id? One that belongs to somebody else is there, too. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
}
