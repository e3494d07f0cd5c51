import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { ids } from "../storage/fake-records.ts";
import { createTickets, type TicketHolder } from "./tickets.ts";

const lin: TicketHolder = { staff: ids.lin, session: "desk", device: "device-1" };

function ticketOffice() {
  let now = 0;
  const tickets = createTickets(() => now, randomBytes);
  return {
    ...tickets,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

test("a ticket opens one socket, for whom it was made", () => {
  const { issue, redeem } = ticketOffice();
  const ticket = issue(lin);
  expect(redeem(ticket)).toEqual(lin);
  expect(redeem(ticket)).toBeUndefined();
});

test("a made-up ticket opens nothing", () => {
  expect(ticketOffice().redeem("made up")).toBeUndefined();
});

test("a ticket is good for thirty seconds", () => {
  const { issue, redeem, pass } = ticketOffice();
  const [early, late] = [issue(lin), issue(lin)];
  pass(29_999);
  expect(redeem(early)).toEqual(lin);
  pass(1);
  expect(redeem(late)).toBeUndefined();
});

test("when a session ends, its tickets end with it", () => {
  const { issue, redeem, drop } = ticketOffice();
  const [desk, phone] = [issue(lin), issue({ ...lin, session: "phone" })];
  drop(new Set(["desk"]));
  expect(redeem(desk)).toBeUndefined();
  expect(redeem(phone)).toBeDefined();
});
