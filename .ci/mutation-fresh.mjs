import { vi } from "vitest";

// What a module works out once and remembers would stay from one change to the next: each file of tests meets modules that are loaded anew.
vi.resetModules();
