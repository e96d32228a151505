import fc from "fast-check";
import { DEEP } from "./runs.ts";

// The same cases each time, so that a commit passes or fails whoever runs it; new ones come with `npm run test:deep`, or with a seed in PROPERTY_SEED.
if (!DEEP) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env["PROPERTY_SEED"] ?? 20_261_122) });
