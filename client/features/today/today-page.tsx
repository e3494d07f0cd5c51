import { Show } from "solid-js";
import { useCommands, useCommandWords } from "#client/commands";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { Button, createNow, IconPlus, PageHead, Skeleton } from "#client/ui";
import { TodaysAppointments } from "#feature/calendar";
import { ChecklistsToday } from "#feature/checklists";
import { dayOf } from "#feature/client-card";
import { ToAnswerSection } from "#feature/communications";
import { ContractsToday } from "#feature/contract";
import { IncidentsToday } from "#feature/incidents";
import { MeetingsToday } from "#feature/meetings";
import { OvernightToday } from "#feature/overnight";
import { ReceptionButtons } from "#feature/reception";
import { ClashSection } from "./clash-section.tsx";
import { DaySheetButton } from "./day-sheet.tsx";
import { DueSection } from "./due-section.tsx";
import { ExportDay } from "./export-day.tsx";
import { NewsSection } from "./news-section.tsx";
import { readDay } from "./read-day.ts";
import { RecentSection } from "./recent-section.tsx";
import "./today.css";
import { UnsentSection } from "./unsent-section.tsx";

/** What a day begins with: what is due, what colleagues did, what waits, and where one was. */
export function TodayPage() {
  const { t, format } = useI18n();
  const index = useClientIndex();
  const nowMs = createNow();
  const day = readDay(nowMs);
  return (
    <div class="page today">
      <PageHead
        title={t("today.title")}
        note={format.day(dayOf(nowMs()))}
        actions={
          <>
            <DaySheetButton day={day} />
            <ExportDay day={day} />
            <ReceptionButtons />
            <RegisterButton />
          </>
        }
      />
      <Show when={index.isBuilt() || index.count() > 0} fallback={<Skeleton lines={8} />}>
        <div class="today-columns">
          <div class="today-column">
            <TodaysAppointments nowMs={nowMs()} />
            <DueSection day={day} />
            <ChecklistsToday />
            <IncidentsToday today={day.today()} />
            <MeetingsToday today={day.today()} />
            <ToAnswerSection promises={day.promises} today={day.today()} />
            <ClashSection />
            <OvernightToday />
            <ContractsToday today={day.today()} />
            <NewsSection nowMs={nowMs()} />
          </div>
          <div class="today-column">
            <RecentSection nowMs={nowMs()} />
            <UnsentSection />
          </div>
        </div>
      </Show>
    </div>
  );
}

function RegisterButton() {
  const board = useCommands();
  const words = useCommandWords();
  const may = () => board.available().some(({ id }) => id === "newClient");
  return (
    <Show when={may()}>
      <Button kind="primary" onClick={() => board.run("newClient")}>
        <IconPlus />
        {words.word("newClient")}
      </Button>
    </Show>
  );
}
