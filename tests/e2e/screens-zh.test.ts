/** Every screen of somebody at work, for everybody: by day and night, narrow and wide; in Chinese. */
import { testScreens } from "./support/screens.ts";

testScreens(0);
