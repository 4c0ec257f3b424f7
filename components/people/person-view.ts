import type { Role } from "@/lib/workflow/actor";

export interface PersonView {
  readonly userId: string;
  readonly account: string;
  readonly name: string;
  readonly isAdmin: boolean;
  readonly disabled: boolean;
  /** Still has the password somebody else chose. */
  readonly mustChange: boolean;
  readonly roles: readonly Role[];
}

export interface PersonDraft {
  readonly account: string;
  readonly name: string;
  readonly password: string;
  readonly roles: Role[];
  readonly isAdmin: boolean;
}

/** Each answers true when done; false when not (the person has been told why). */
export interface PeopleActions {
  readonly add: (person: PersonDraft) => Promise<boolean>;
  readonly change: (person: {
    userId: string;
    name: string;
    roles: Role[];
    isAdmin: boolean;
  }) => Promise<boolean>;
  readonly reset: (userId: string, password: string) => Promise<boolean>;
  readonly setDisabled: (userId: string, disabled: boolean) => Promise<boolean>;
}
