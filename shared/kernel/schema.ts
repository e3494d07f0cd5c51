import * as z from "zod/mini";

// Compiled checks need `unsafe-eval`, which the content security policy forbids.
z.config({ jitless: true });

export { z };
