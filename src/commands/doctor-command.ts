/** `nightdesk doctor`: exit 0 when a run can be made here, 2 when something must be put right first. */
import type { Command } from "commander";
import { verb, type OutputOptions } from "./output-options.ts";
import type { World } from "./world.ts";

export type DoctorOptions = OutputOptions & Readonly<{ out: string; home: string; reach?: true }>;

export function doctorCommand(world: World): Command {
  return verb("doctor", ["nightdesk doctor", "nightdesk doctor --reach"])
    .description("Check that this machine has what a run needs.")
    .option("--out <folder>", "where editions would be written", "out")
    .option("--home <folder>", "where state would be kept", ".nightdesk")
    .option("--reach", "also ask the model server for its list of models; costs nothing")
    .action(async (options: DoctorOptions) => {
      const { runDoctor } = await import("./doctor/run-doctor.ts");
      await runDoctor(options, world);
    });
}
