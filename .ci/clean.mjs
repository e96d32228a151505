// Removes what an earlier build left. Not tsup's own `clean`: its builds run side by side, and one would remove what the other wrote.
import { rmSync } from "node:fs";

rmSync("dist", { recursive: true, force: true });
