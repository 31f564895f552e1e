import { describe } from "vitest";
import { checkFaults } from "./check-faults.ts";
import { lessonIn } from "./sound-content.ts";

const kk = lessonIn("kk");
const ru = lessonIn("ru");

describe("in pairs and orders", () => {
  checkFaults([
    {
      name: "two rows that fit the same",
      in: kk,
      find: 'fits="Сөз fits two"',
      put: 'fits="Сөз fits one"',
      says: /“Сөз fits one” stands twice in the right column/,
      at: '<Pair id="two"',
    },
    {
      name: "two rows that read the same",
      in: kk,
      find: 'item="Сөз item two"',
      put: 'item="Сөз item one"',
      says: /stands twice in the left column/,
      at: '<Pair id="two"',
    },
    {
      name: "a pair without a reason",
      in: kk,
      find: "Сөз joins three.\n",
      put: "",
      says: /html/,
      at: '<Pair id="three"',
    },
    {
      name: "too few pairs",
      in: kk,
      find: '<Pair id="four" item="Сөз item four" fits="Сөз fits four">\n\nСөз joins four.\n\n</Pair>\n\n',
      put: "",
      says: /needs at least 4/,
      at: "<Match",
    },
    {
      name: "two lines of an order that read the same",
      in: kk,
      find: '<Place id="say" says="Сөз say">',
      put: '<Place id="say" says="Сөз stop">',
      says: /“Сөз stop” stands twice/,
    },
    {
      name: "pairs in another order than in kk",
      in: ru,
      find: '<Pair id="one"',
      put: '<Pair id="first"',
      says: /<Pair id="first">, in .* <Pair id="one">/,
    },
    {
      name: "a right order that is not the one of kk",
      in: ru,
      find: '<Place id="stop" says="Слово stop">\n\nСлово stands at stop.\n\n</Place>\n\n<Place id="breathe" says="Слово breathe">\n\nСлово stands at breathe.\n\n</Place>',
      put: '<Place id="breathe" says="Слово breathe">\n\nСлово stands at breathe.\n\n</Place>\n\n<Place id="stop" says="Слово stop">\n\nСлово stands at stop.\n\n</Place>',
      says: /<Place id="breathe">, in .* <Place id="stop">/,
      at: '<Place id="breathe"',
    },
  ]);
});

describe("in what is done together or kept to oneself", () => {
  checkFaults([
    {
      name: "role cards without stepping out of the roles",
      in: kk,
      find: "<Debrief>\n\nСөз afterwards.\n\n</Debrief>\n\n",
      put: "",
      says: /exactly one <Debrief>/,
      at: "<Roleplay",
    },
    {
      name: "two ways out of the roles",
      in: kk,
      find: "</Debrief>",
      put: "</Debrief>\n\n<Debrief>\n\nСөз.\n\n</Debrief>",
      says: /exactly one <Debrief>/,
      at: "<Roleplay",
    },
    {
      name: "a case without a way to help",
      in: kk,
      find: "<HelpPath>\n\n1. Сөз helps daniyar.\n\n</HelpPath>\n\n",
      put: "",
      says: /exactly one <HelpPath>/,
      at: '<Case id="daniyar"',
    },
    {
      name: "a way to help that says nothing",
      in: kk,
      find: "1. Сөз helps daniyar.\n",
      put: "",
      says: /<HelpPath> says nothing/,
      at: '<Case id="daniyar"',
    },
    {
      name: "a poll with one thing to choose",
      in: kk,
      find: '<Option id="some" says="Сөз some" />\n\n',
      put: "",
      says: /needs at least 2/,
      at: "<Poll",
    },
    {
      name: "a poll with a right answer",
      in: kk,
      find: '<Option id="most" says="Сөз most" />',
      put: '<Option id="most" says="Сөз most" right={true} />',
      says: /<Option> has no attribute right/,
    },
    {
      name: "a card without a back",
      in: kk,
      find: "Сөз back left.\n",
      put: "",
      says: /html/,
      at: '<Flip id="left"',
    },
    {
      name: "a note without a word of guidance",
      in: kk,
      find: "Сөз to keep.\n",
      put: "",
      says: /html/,
      at: '<Note id="note"',
    },
    {
      name: "a part of a plan with one idea",
      in: kk,
      find: '<Idea id="talk" says="Сөз talk" />\n\n<Idea id="rest" says="Сөз rest" />',
      put: "",
      says: /needs at least 3/,
      at: '<Part id="when"',
    },
    {
      name: "prose between the cards of a role play",
      in: kk,
      find: '<Card id="teacher"',
      put: 'Сөз between.\n\n<Card id="teacher"',
      says: /text can't stand in <Roleplay>/,
      at: "Сөз between.",
    },
  ]);
});
