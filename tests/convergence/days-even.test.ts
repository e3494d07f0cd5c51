import { testDays } from "./days.ts";

testDays(0);
