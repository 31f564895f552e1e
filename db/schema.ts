import type { Generated, Selectable } from "kysely";

/** Integer milliseconds since 1970, UTC. */
export type Milliseconds = number;
export type Flag = 0 | 1;

/** One interface for each table, in SQL's own names; the query files translate to camelCase. */
export type Database = {
  schools: {
    id: string;
    name_kk: string;
    name_ru: string;
    name_en: string;
    time_zone: string;
  };
  accounts: {
    id: string;
    /** Null for a pupil who signs in with a card alone. Always lower case. */
    username: string | null;
    given_name: string;
    family_name: string;
    password_hash: string | null;
    language: "kk" | "ru" | "en";
    created_at: Milliseconds;
  };
  /** A role is held at a school. */
  memberships: {
    account_id: string;
    school_id: string;
    role: "student" | "teacher" | "psychologist" | "pedagogue" | "head" | "operator";
    created_at: Milliseconds;
  };
  classes: {
    id: string;
    school_id: string;
    grade: number;
    letter: string;
    language: "kk" | "ru";
    /** The year in which the school year begins, e.g. 2026. */
    school_year: number;
  };
  class_pupils: { class_id: string; account_id: string };
  class_teachers: { class_id: string; account_id: string; is_class_teacher: Flag };

  sessions: {
    id: string;
    secret_hash: Uint8Array;
    account_id: string;
    kind: "password" | "card" | "class";
    created_at: Milliseconds;
    seen_at: Milliseconds;
  };
  /** Counters of wrong passwords, codes and cards, under a keyed hash of what was typed. */
  sign_in_failures: {
    key_hash: string;
    failures: number;
    blocked_until: Milliseconds;
    failed_at: Milliseconds;
  };
  /** Devices (a random cookie, hashed) on which an account has signed in before. */
  known_devices: { device_hash: string; account_id: string; signed_in_at: Milliseconds };
  /** The printed sign-in card of a pupil: a long secret in the QR address, four characters for class sign-in. */
  cards: {
    account_id: string;
    secret_hash: Uint8Array;
    code_hash: string;
    created_at: Milliseconds;
  };
  /** A computer that a teacher has opened for a class. */
  class_openings: {
    id: string;
    secret_hash: Uint8Array;
    class_id: string;
    opened_by: string;
    created_at: Milliseconds;
    closes_at: Milliseconds;
  };

  progress_events: {
    /** Arrival order. */
    seq: Generated<number>;
    account_id: string;
    id: string;
    course: string;
    lesson: string;
    version: string;
    block: string;
    answer: string;
    received_at: Milliseconds;
  };
  /** What the events of one learner say about one block, kept up to date in the same transaction. */
  block_states: {
    account_id: string;
    course: string;
    lesson: string;
    block: string;
    version: string;
    /** The latest answer, as JSON. */
    answer: string;
    is_finished: Flag;
    /** Of the best finished attempt; null for blocks that have no right answer. */
    best_right: number | null;
    best_of: number | null;
    attempts: number;
    started_at: Milliseconds;
    /** When it was first finished. */
    finished_at: Milliseconds | null;
    updated_seq: number;
  };

  survey_waves: {
    id: string;
    school_id: string;
    state: "open" | "closing" | "sealed";
    code: string;
    opens_at: Milliseconds;
    closes_at: Milliseconds;
    seals_at: Milliseconds | null;
    sealed_at: Milliseconds | null;
    opened_by: string;
    /** The points of the plan that were confirmed, as JSON. */
    referral_plan: string;
  };
  survey_wave_instruments: {
    wave_id: string;
    instrument: string;
    version: string;
    public_key: Uint8Array;
    fingerprint: string;
    /** Counted at the seal. */
    tokens: number | null;
    ballots: number | null;
  };
  survey_wave_cohorts: {
    wave_id: string;
    cohort: string;
    instrument: string;
    accounts: number;
    slips: number;
    /** To the nearest five, as of the day `begun_on` (2026-11-21) began. */
    begun: number;
    begun_on: string;
  };
  /** That somebody has had a token. The holder is a keyed hash of an account or of a slip. */
  survey_tokens: {
    wave_id: string;
    holder: string;
    instrument: string;
    cohort: string;
    blinded_hash: Uint8Array;
  };
  /** Codes printed on paper, hashed. */
  survey_slips: { wave_id: string; code_hash: string; cohort: string };
  survey_releases: {
    wave_id: string;
    instrument: string;
    policy: string;
    released_at: Milliseconds;
    hash: string;
    document: string;
  };

  audit_entries: {
    id: string;
    at: Milliseconds;
    school_id: string | null;
    actor_id: string | null;
    action: string;
    subject_id: string | null;
    detail: string;
  };
};

export type Row<Table extends keyof Database> = Selectable<Database[Table]>;
