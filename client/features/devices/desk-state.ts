/** What is known of this desk: what the app found, what a person answered, what both come to. */
import { createMemo, createSignal, onCleanup } from "solid-js";
import { useAppData, useWork } from "#client/documents";
import {
  type Answer,
  type Answers,
  type AskedCheck,
  checkOf,
  type Device,
  type Finding,
  judgeAnswers,
  type QuestionName,
  questionsByCheck,
  readDeskChecks,
  type Verdict,
  verdictOf,
  withCheck,
  withOthersOpen,
} from "#shared/devices";
import { createDeskRun } from "./check-desk.ts";
import { startTicking } from "./probes/ticking.ts";

/** The devices the app looks at itself, in their order. */
export const seenDevices = [
  "computer",
  "storage",
  "network",
  "camera",
  "microphone",
  "speaker",
] as const satisfies readonly Device[];

/** What only a person sees is always asked. */
const alwaysAsked = ["printerAsked", "copierAsked", "softwareAsked"] as const;
/** These are asked while the app cannot tell. */
const askedWhenOpen = [
  "speakerAsked",
  "cameraAsked",
  "microphoneAsked",
  "computerAsked",
  "networkAsked",
] as const;

/** Opens the desk for a screen: its timer runs as long as the screen stands. */
export function createDesk() {
  const { device } = useAppData();
  const { thisDevice } = useWork();
  const [seen, setSeen] = createSignal<readonly Finding[]>([]);
  const [answers, setAnswers] = createSignal<Answers>({});
  const run = createDeskRun();
  const ticking = startTicking();
  let atMs = 0;
  onCleanup(() => {
    run.stop();
    ticking.stop();
  });

  const said = createMemo(() => othersOpenOf(answers()));
  const findings = createMemo(() => [
    ...withOthersOpen(seen(), said()),
    ...[...askedWhenOpen, ...alwaysAsked].flatMap((check) =>
      isBegun(check, answers()) ? judgeAnswers(check, answers()) : [],
    ),
  ]);
  const past = createMemo(() => readDeskChecks(device.deskChecks()));
  const keep = (): void => device.keepDeskChecks(withCheck(past(), { atMs, findings: findings() }));

  const asked = createMemo((): readonly AskedCheck[] => {
    const isOpen = (check: AskedCheck): boolean =>
      isBegun(check, answers()) ||
      (run.phase() === "done" && isUnknown(seen(), checkOf(check).device));
    return [...askedWhenOpen.filter(isOpen), ...alwaysAsked];
  });

  return {
    run,
    findings,
    answers,
    asked,
    past,
    isRunning: (): boolean => run.phase() !== "idle" && run.phase() !== "done",
    verdict: (of: Device): Verdict => verdictOf(of, findings()),
    start: async (): Promise<void> => {
      atMs = Date.now();
      setSeen([]);
      setAnswers({});
      await run.start({
        thisDevice,
        hasEndedWell: device.endedWell(),
        ticking,
        tell: (found) => setSeen((before) => [...before, ...found]),
      });
      if (run.phase() === "done") keep();
    },
    answer: (question: QuestionName, answer: Answer): void => {
      setAnswers((before) => ({ ...before, [question]: answer }));
      begin();
      keep();
    },
    /** Forgets the answers of one check, to be asked again. */
    forget: (check: AskedCheck): void => {
      const names: readonly string[] = questionsByCheck[check];
      setAnswers((before) =>
        Object.fromEntries(Object.entries(before).filter(([name]) => !names.includes(name))),
      );
    },
    /** Takes the findings of one part in the place of its earlier ones. */
    retell: (found: readonly Finding[]): void => {
      setSeen((before) => [...before.filter((one) => !isOfPage(one)), ...found]);
      begin();
      keep();
    },
  };

  /** Answers may come before, or without, a press of the button. */
  function begin(): void {
    if (atMs === 0) atMs = Date.now();
  }
}

/** What is known of a desk, and what can be done. */
export type Desk = ReturnType<typeof createDesk>;

const isOfPage = ({ check }: Finding): boolean => checkOf(check).device === "printer";

const isBegun = (check: AskedCheck, answers: Answers): boolean =>
  questionsByCheck[check].some((name) => answers[name] !== undefined);

const isUnknown = (seen: readonly Finding[], device: Device): boolean =>
  verdictOf(device, seen) === "cannotTell" || seen.some(({ why }) => whyAsked(why, device));

const whyAsked = (why: Finding["why"], device: Device): boolean =>
  device === "network" && why === "unreachable";

const othersOpenOf = ({ otherSitesOpen }: Answers): boolean | undefined =>
  otherSitesOpen === undefined || otherSitesOpen === "unsure"
    ? undefined
    : otherSitesOpen === "yes";
