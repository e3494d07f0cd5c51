/** Pages for a client's eyes: who the agency is, how it works, what it costs, what becomes of what they tell. */
export { ForClient } from "./for-client.tsx";
