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
  /** When an account's password or card was made: its first way in, or a new one for somebody who had one. */
  ways_in: {
    account_id: string;
    way: "password" | "card";
    made_at: Milliseconds;
    /** Null where the server itself made it, or before this was written down. */
    made_by: string | null;
    is_first: Flag;
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
    /** When it was first finished well enough for the mark that then stood, and in which version of the lesson. */
    passed_at: Milliseconds | null;
    passed_version: string | null;
    updated_seq: number;
    /** How many of its events are in `progress_events`. */
    kept_events: Generated<number>;
  };
  /** Events that are kept no longer, so that one which is sent again is still known. */
  pruned_events: { account_id: string; id: string };

  /** A lesson that a class, or some of its pupils, are to do by a day. */
  assignments: {
    id: string;
    class_id: string;
    course: string;
    lesson: string;
    /** Where it is 0, the pupils of `assignment_pupils` have it. */
    is_whole_class: Flag;
    /** The last day, where the school is: 2026-11-27. */
    due_on: string;
    given_by: string;
    given_at: Milliseconds;
  };
  assignment_pupils: { assignment_id: string; account_id: string };
  /** A sensitive lesson that a class may read from `opened_at` until `closes_at`: the end of that day, or when it was closed. */
  lesson_openings: {
    id: string;
    class_id: string;
    course: string;
    lesson: string;
    opened_by: string;
    opened_at: Milliseconds;
    closes_at: Milliseconds;
  };

  /** What was taught: append-only, the highest revision of an entry counts. */
  teaching_log: {
    entry_id: string;
    revision: number;
    class_id: string;
    course: string;
    lesson: string;
    version: string;
    /** Where the school is, e.g. 2026-11-21. */
    day: string;
    minutes: number;
    /** Step → done, adapted or skipped, as JSON. */
    steps: string;
    present: number;
    /** How many pupils the class had. */
    roll: number;
    /** From 1, almost nobody took part, to 5. */
    engagement: number;
    is_worried: Flag;
    is_withdrawn: Flag;
    written_by: string;
    written_at: Milliseconds;
  };

  /** One poll block of a lesson, asked in a class. No vote stands here, only the result. */
  polls: {
    id: string;
    class_id: string;
    course: string;
    lesson: string;
    block: string;
    /** The ids of its options, as JSON. */
    options: string;
    code: string;
    /** How many pupils the class had when it was opened. */
    roll: number;
    /** The run of the server in which it was opened. */
    run: string;
    /** The network that it was opened from, hashed under a key of that run; null once it is closed. */
    network: string | null;
    /** For the marks; null once it is closed. */
    salt: string | null;
    /** How many papers were given to pupils of the class who had signed in, and how many to others. */
    signed_in: Generated<number>;
    alone: Generated<number>;
    opened_at: Milliseconds;
    closes_at: Milliseconds;
    closed_at: Milliseconds | null;
    /** As JSON; null until it is closed. */
    result: string | null;
  };
  /** That a browser or a pupil has been given a paper: a keyed hash. */
  poll_marks: { poll_id: string; mark: string };

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
  };
  /** Accounts and slips have a key each, so that a token tells by which way its holder came, and nothing else. */
  survey_wave_keys: {
    wave_id: string;
    instrument: string;
    way: "account" | "slip";
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
    /** The most that may be printed: those entered, and those granted since. */
    slips: number;
    slips_entered: number;
    slips_entered_by: string | null;
    slips_printed: number;
    /** To the nearest five; from the seal on, as the two below. */
    slips_used: number | null;
    ways_renewed: number | null;
    ways_admitted: number | null;
    /** To the nearest five, as of the day `begun_on` (2026-11-21) began. */
    begun: number;
    begun_on: string;
  };
  /** That somebody has had a token. The holder is a keyed hash of an account or of a slip. */
  survey_tokens: {
    wave_id: string;
    holder: string;
    instrument: string;
    way: "account" | "slip";
    cohort: string;
    blinded_hash: Uint8Array;
  };
  /** Codes printed on paper, hashed. */
  survey_slips: { wave_id: string; code_hash: string; cohort: string };
  /** How many people of a cohort have no account, as the head says before a survey. */
  survey_without_account: {
    school_id: string;
    cohort: string;
    people: number;
    entered_by: string;
    entered_at: Milliseconds;
  };
  /** More slips than that: one asks, another person answers. */
  survey_slip_requests: {
    id: string;
    wave_id: string;
    cohort: string;
    slips: number;
    asked_by: string;
    asked_as: "psychologist" | "head";
    asked_at: Milliseconds;
    answered_by: string | null;
    answered_at: Milliseconds | null;
    is_granted: Flag | null;
  };
  /** That a new card or password is in the right hands: said of the very one that was made at this moment. */
  survey_admissions: {
    wave_id: string;
    account_id: string;
    way: "password" | "card";
    made_at: Milliseconds;
    role: "psychologist" | "head";
    said_by: string;
    said_at: Milliseconds;
  };
  /** When the ballots, tokens and slips of a wave were deleted. */
  survey_forgotten: { wave_id: string; forgotten_at: Milliseconds };
  survey_releases: {
    wave_id: string;
    instrument: string;
    policy: string;
    released_at: Milliseconds;
    hash: string;
    document: string;
  };

  /** Each version of a lesson as the builds before this one had it, and as this one has it. */
  lesson_documents: {
    course: string;
    lesson: string;
    version: string;
    language: "kk" | "ru" | "en";
    /** What the catalogue said of the lesson, as JSON. */
    facts: string;
    document: string;
    /** When a build with this version first started. */
    kept_at: Milliseconds;
    /** When a build without it first started; null while it is today's. */
    retired_at: Milliseconds | null;
  };

  /** One row: the time of the clock that was last believed, with the machine's running time; and while it is in doubt, how it has gone since. */
  clock_record: {
    id: number;
    trusted_wall: Milliseconds;
    trusted_running: Milliseconds;
    /** Which start of the machine the running time counts from; null where it has no name. */
    trusted_boot: string | null;
    doubted_wall: Milliseconds | null;
    doubted_running: Milliseconds | null;
    doubted_boot: string | null;
    steady_for: Milliseconds | null;
    /** How much time in which the machine was off is still believed. */
    believable: Milliseconds;
  };

  /** What the whole installation has once, by name. */
  settings: { name: string; value: string };

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
