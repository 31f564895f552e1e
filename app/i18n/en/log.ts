type Counted = { minutes: number; present: number; roll: number };

function quote(titles: string[]): string {
  return titles.map((title) => `“${title}”`).join(", ");
}

export const log = {
  percent: (share: number) => `${share}%`,
  form: {
    title: (name: string) => `Lesson log: class ${name}`,
    lead: "Two minutes after the lesson. No names are written down.",
    lesson: "Lesson",
    otherLesson: "Another lesson",
    booster: (code: string) => `booster ${code}`,
    sensitive: "hard topic",
    taught: "logged",
    when: "When and how long",
    day: "Day of the lesson",
    minutes: "Minutes in all",
    minutesHint: (planned: number) => `Planned: ${planned}.`,
    steps: "What became of each step?",
    stepsHint:
      "Changed: the same goal in another way. What was really done helps more than what was planned.",
    marks: { done: "Done", adapted: "Changed", skipped: "Left out" },
    present: (roll: number) => `Pupils present, of ${roll}`,
    engagement: "How many of them took part?",
    engagements: ["Almost nobody", "A few", "About half", "Most", "Nearly everybody"],
    worry: "Is there a child I am worried about?",
    worryHint:
      "No name. Kept as yes or no, shown to nobody with your class, summed over the whole school. After a yes you see at once what to do.",
    worries: { no: "No", yes: "Yes", unchanged: "Leave it as it was (it is not shown here)" },
    save: "Save the log",
    correct: "Save the correction",
    replace: (rival: string) => `Replace the entry that is there: ${rival}`,
    rival: ({ minutes, present, roll }: Counted) => `${minutes} min, ${present} of ${roll} present`,
    withdraw: "This lesson was not taught: take the entry back",
    withdrawNow: "Take the entry back",
    withdrawText: "The entry counts no longer. That it was there stays in the audit log.",
    noLessons: "There is no lesson for this grade yet.",
  },
  wrong: {
    heading: "The log has not been saved",
    form: "Please open this page again and fill it in once more.",
    day: "Choose the day of the lesson: today or a day of the past year.",
    minutes: (most: number) => `Write the minutes as a whole number from 1 to ${most}.`,
    steps: "Mark each step: done, changed or left out.",
    present: (roll: number) => `Write how many were present: a whole number from 0 to ${roll}.`,
    engagement: "Choose how many took part.",
    worry: "Choose yes or no.",
    taken: (day: string) =>
      `There is an entry for this lesson on ${day} already. Replace it, or choose another day.`,
  },
  saved: {
    title: "The log is saved",
    text: (lesson: string, day: string) => `${lesson}, ${day}`,
    missed: "Not everybody was there. Those who missed the lesson can be given it, to take it alone.",
    give: "Choose for whom",
    missedHard:
      "Not everybody was there. This lesson is not taken alone: tell those who missed it that the psychologist will talk it over with them.",
    toClass: "To the page of the class",
  },
  worried: {
    title: "What to do now",
    nothingSent:
      "Senim has told nobody, and no name is kept. The child is helped only when you tell somebody yourself, today.",
    danger: {
      title: "Danger right now",
      text: "Call at once and stay with the child. Tell the head or whoever is on duty.",
    },
    today: {
      title: "Today, before the child goes home",
      text: "Tell the school psychologist what you saw and heard: facts, not guesses. If you cannot reach them, go to the next person here.",
      nobody:
        "The school has not entered its psychologist here. Go to the psychologist or to the head of the school.",
    },
    advice: {
      title: "To talk it over",
      text: "You can call there too and ask what to do.",
    },
    child: {
      title: "If the child speaks to you",
      text: "Listen, ask open questions only, promise no secrecy, look for no proof. Write the child’s own words down the same day.",
      module: "How to listen, report and record: module T4",
    },
  },
  teaching: {
    title: "What was taught, and what comes next",
    notLogged: "Nothing has been logged for this class yet.",
    notLoggedText: "After a lesson its teacher logs it here, in about two minutes.",
    caption: (name: string) => `Lessons taught to class ${name}`,
    columns: {
      lesson: "Lesson",
      day: "Day",
      minutes: "Minutes",
      steps: "Steps kept",
      present: "Present",
      correct: "Correction",
    },
    partOf: (done: number, of: number) => `${done} of ${of}`,
    left: (steps: string[]) => `left out: ${quote(steps)}`,
    changed: (steps: string[]) => `changed: ${quote(steps)}`,
    engaged: (words: string) => `took part: ${words.toLowerCase()}`,
    correct: "Correct",
    correctEntry: (lesson: string, day: string) => `Correct: ${lesson}, ${day}`,
    next: "Comes next",
    later: "After that",
    allTaught: "All lessons of this course have been taught.",
    boosters: "Boosters of ten minutes",
    log: "Log this lesson",
    logOf: (lesson: string) => `Log this lesson: ${lesson}`,
  },
  figures: {
    adherence: "Steps kept",
    adherenceHint: "steps done or changed, of all steps of the lessons taught",
    lessons: "Lessons taught",
    minutes: "Minutes",
    boosters: "Boosters",
    reach: "Present",
    reachHint: "pupils in the room, of those on the roll, on average",
    whole: (whole: number) => `whole course: ${whole}`,
  },
  overview: {
    title: "How the lessons reach the classes",
    lead: "From what teachers log after a lesson. A class without an entry may have been taught all the same. Lessons and minutes are counted up to the furthest lesson taught; what was left out before it counts as missing.",
    caption: "Lessons by class",
    class: "Class",
    school: "The school",
    next: "Comes next",
    notLogged: "not yet logged",
    nothing: "No lesson has been logged yet",
    nothingText:
      "When a teacher logs a lesson on the page of the class, it stands here: how many lessons were taught, how fully, and how many pupils were there.",
    classes: "Classes",
    worryTitle: "Worry about a child after a lesson",
    worryLead:
      "Teachers say after a lesson whether they worry about a child. This is summed over the school, never by class, from five classes on, and moves only when five more have logged the lesson: a class alone would point at a child, and teachers would stop saying yes.",
    worryCaption: "Worry by lesson",
    worry: "In how many classes a teacher worried",
    shares: {
      none: (of: number) => `in none of ${of} classes`,
      few: (of: number) => `in fewer than a quarter of ${of} classes`,
      some: (of: number) => `in fewer than half of ${of} classes`,
      many: (of: number) => `in half or more of ${of} classes`,
    },
    worryMany: "Look at this lesson with the psychologist before it is taught again.",
    worryNone: "No lesson has been logged by five classes yet.",
  },
};
