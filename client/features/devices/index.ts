/** Whether the equipment of this desk is fit for work. */
export { DevicesPage } from "./devices-page.tsx";
