/** One of each activity that is not in the lesson of `sound-content.ts` already, as an author writes it. */
export function moreActivities(word: string): string[] {
  return [match, order, note, poll, roleplay, cards, cases, plan].map((write) => write(word));
}

function match(word: string): string {
  const pairs = ["one", "two", "three", "four"].map((id) => {
    return `<Pair id="${id}" item="${word} item ${id}" fits="${word} fits ${id}">\n\n${word} joins ${id}.\n\n</Pair>`;
  });
  return `<Match id="match" prompt="${word}?">\n\n${pairs.join("\n\n")}\n\n</Match>`;
}

function order(word: string): string {
  const places = ["stop", "breathe", "say"].map((id) => {
    return `<Place id="${id}" says="${word} ${id}">\n\n${word} stands at ${id}.\n\n</Place>`;
  });
  return `<Order id="order" prompt="${word}?">\n\n${places.join("\n\n")}\n\n</Order>`;
}

function note(word: string): string {
  return `<Note id="note" asks="${word}?">\n\n${word} to keep.\n\n</Note>`;
}

function poll(word: string): string {
  const options = ["most", "some"].map((id) => `<Option id="${id}" says="${word} ${id}" />`);
  return `<Poll id="poll" asks="${word}?">\n\n${options.join("\n\n")}\n\n</Poll>`;
}

function roleplay(word: string): string {
  const cards = ["friend", "teacher"].map((id) => {
    return `<Card id="${id}" role="${word} ${id}">\n\n${word} knows ${id}.\n\n</Card>`;
  });
  const debrief = `<Debrief>\n\n${word} afterwards.\n\n</Debrief>`;
  return `<Roleplay id="roleplay" title="${word}">\n\n${cards.join("\n\n")}\n\n${debrief}\n\n</Roleplay>`;
}

function cards(word: string): string {
  const flips = ["left", "right", "middle"].map((id) => {
    return `<Flip id="${id}" front="${word} front ${id}">\n\n${word} back ${id}.\n\n</Flip>`;
  });
  return `<Cards id="cards" prompt="${word}?">\n\n${flips.join("\n\n")}\n\n</Cards>`;
}

function cases(word: string): string {
  const stories = ["aigerim", "daniyar"].map((id) => {
    const help = `<HelpPath>\n\n1. ${word} helps ${id}.\n\n</HelpPath>`;
    return `<Case id="${id}" title="${word} ${id}">\n\n${word} happens to ${id}.\n\n${help}\n\n</Case>`;
  });
  return `<Cases id="cases" title="${word}">\n\n${stories.join("\n\n")}\n\n</Cases>`;
}

function plan(word: string): string {
  const parts = ["when", "who"].map((id) => {
    const ideas = ["walk", "talk", "rest"].map((idea) => `<Idea id="${idea}" says="${word} ${idea}" />`);
    return `<Part id="${id}" asks="${word} ${id}?">\n\n${ideas.join("\n\n")}\n\n</Part>`;
  });
  return `<Plan id="plan" title="${word}">\n\n${parts.join("\n\n")}\n\n</Plan>`;
}
