/** People, clients and open tabs for tests. */
export { clients, people } from "./people.ts";
export { bring, openTab, type Tab } from "./tab.ts";
