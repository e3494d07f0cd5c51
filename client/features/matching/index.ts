/** Matching: whom to introduce to a client, why, and what to ask first. */
export { CandidatesPage } from "./candidates-page.tsx";
export { CandidatesSection } from "./candidates-section.tsx";
export { ComparePage } from "./compare-page.tsx";
export { PoolEstimate } from "./pool-estimate.tsx";
export { WishesPage } from "./wishes-page.tsx";
