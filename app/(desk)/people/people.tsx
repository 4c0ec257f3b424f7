"use client";

import { App } from "antd";
import { useTranslations } from "next-intl";
import type { ActionResult } from "@/app/action-result";
import { useAnswer } from "@/app/use-answer";
import { AddPerson } from "@/components/people/add-person";
import { PeopleList } from "@/components/people/people-list";
import type { PeopleActions, PersonView } from "@/components/people/person-view";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { addPerson, changePerson, resetPassword, setDisabled } from "./actions";

export function People({ people, self }: { people: readonly PersonView[]; self: string }) {
  const t = useTranslations("people");
  const { message } = App.useApp();
  const answer = useAnswer();
  async function done(result: Promise<ActionResult<true>>, sentence: string): Promise<boolean> {
    if ((await answer(result)) === undefined) return false;
    message.success(sentence);
    return true;
  }
  const actions: PeopleActions = {
    add: (person) => done(addPerson(person), t("added", { name: person.name })),
    change: (person) => done(changePerson(person), t("changed", { name: person.name })),
    reset: (userId, password) => done(resetPassword(userId, password), t("resetDone")),
    setDisabled: (userId, disabled) =>
      done(setDisabled(userId, disabled), t(disabled ? "disabledDone" : "enabledDone")),
  };
  return (
    <>
      <PageHeader title={t("title")} description={t("description")}>
        <AddPerson onAdd={actions.add} />
      </PageHeader>
      <Panel flush>
        <PeopleList people={people} self={self} actions={actions} />
      </Panel>
    </>
  );
}
