import type { Percent, Release, ReleasedGrouping, ScaleTrend, Trend } from "../release/release.ts";

/** One line of the table, by column; a column that says nothing about it stays empty. */
export type CsvRow = Partial<Record<(typeof csvColumns)[number], string | number | boolean | null>>;

export const csvColumns = [
  "part",
  "grouping",
  "group",
  "domain",
  "sub_domain",
  "question",
  "wording",
  "withheld",
  "asked",
  "answered",
  "skipped",
  "score",
  "score_sd",
  "score_low",
  "score_high",
  "favourable",
  "bound",
  "to_nearest",
  "favourable_low",
  "favourable_high",
  "steps",
  "alpha",
  "omega",
  "earlier",
  "later",
  "difference",
  "low",
  "high",
  "p",
  "p_holm",
  "verdict",
  "value",
] as const;

/** Every figure of a release and nothing else, a line each; `wording` gives a question’s words by its id. */
export function csvRows(release: Release, wording: (item: string) => string): CsvRow[] {
  const { instrument, wave, response } = release;
  const facts = {
    policy: release.policy,
    k: release.k,
    "k-adult-harm": release.kAdultHarm,
    instrument: `${instrument.id}@${instrument.version}`,
    "instrument-hash": instrument.hash,
    validated: instrument.validated,
    wave: wave.id,
    opens: new Date(wave.opensAt).toISOString(),
    closes: new Date(wave.closesAt).toISOString(),
    extent: release.extent,
    "limited-by": release.limitedBy,
    hash: release.hash,
  };
  return [
    ...Object.entries(facts).map(([part, value]) => ({ part, value })),
    {
      part: "response",
      asked: response.eligible,
      answered: response.respondents,
      value: response.percent,
      verdict: response.isLow ? "low" : "",
    },
    ...response.byBand.map(({ values, eligible, respondents, percent }) => {
      return {
        part: "response",
        grouping: "band",
        group: values.join("+"),
        asked: eligible,
        answered: respondents,
        value: percent,
      };
    }),
    ...release.groupings.flatMap((grouping): CsvRow[] => {
      if (grouping.status === "withheld")
        return [{ part: "grouping", grouping: grouping.id, withheld: grouping.reason }];
      return groupingRows(grouping, wording);
    }),
    ...release.reliability.map(({ domain, subDomain, n, alpha, omega, isLow }) => {
      return {
        part: "reliability",
        domain,
        sub_domain: subDomain,
        answered: n,
        alpha,
        omega,
        verdict: isLow ? "low" : "",
      };
    }),
    ...release.trends.flatMap((trend) => trendRows(trend, wording)),
    ...release.footnotes.map((footnote) => {
      return {
        part: "footnote",
        value: "dimension" in footnote ? `${footnote.note}: ${footnote.dimension}` : footnote.note,
      };
    }),
  ];
}

function groupingRows(
  { id, groups, scales, items }: ReleasedGrouping,
  wording: (item: string) => string,
): CsvRow[] {
  const names = groups.map(({ values }) => groupKey(values));
  return [
    ...groups.map(({ n }, place) => ({ part: "group", grouping: id, group: names[place], answered: n })),
    ...scales.flatMap(({ domain, subDomain, withheld, figures }): CsvRow[] => {
      const own = { part: "area", grouping: id, domain, sub_domain: subDomain };
      if (withheld !== null) return [{ ...own, withheld }];
      return figures.map(({ n, score, favourable }, place) => ({
        ...own,
        group: names[place],
        answered: n,
        score: score?.value,
        score_sd: score?.sd,
        score_low: score?.low,
        score_high: score?.high,
        ...percentColumns(favourable),
      }));
    }),
    ...items.flatMap(({ id: question, withheld, figures }): CsvRow[] => {
      const own = { part: "question", grouping: id, question, wording: wording(question) };
      if (withheld !== null) return [{ ...own, withheld }];
      return figures.map(({ n, skipped, favourable, distribution }, place) => ({
        ...own,
        group: names[place],
        answered: n,
        skipped,
        ...percentColumns(favourable),
        // Steps count from 1; those joined stand together: `1+2:12 3:40 4:48`.
        steps: distribution
          ?.map(({ steps, percent }) => `${steps.map((step) => step + 1).join("+")}:${percent}`)
          .join(" "),
      }));
    }),
  ];
}

function trendRows(trend: Trend, wording: (item: string) => string): CsvRow[] {
  const about = { part: "trend", value: `${trend.wave.id} ${trend.hash}` };
  if (trend.status === "withheld") return [{ ...about, withheld: trend.reason }];
  const rows = trend.groupings.flatMap(({ id, groups }) =>
    groups.flatMap(({ values, scales, items }): CsvRow[] => {
      const own = { grouping: id, group: groupKey(values) };
      return [
        ...scales.flatMap((scale) => scaleTrendRows(own, scale)),
        ...items.map(({ id: question, favourable }) => {
          return { part: "question-change", ...own, question, wording: wording(question), ...favourable };
        }),
      ];
    }),
  );
  return [{ ...about, verdict: trend.marked ? "marked" : "unmarked" }, ...rows];
}

function scaleTrendRows(
  own: CsvRow,
  { domain, subDomain, score, favourable, verdict }: ScaleTrend,
): CsvRow[] {
  const { p, pHolm, ...difference } = score;
  const area = { ...own, domain, sub_domain: subDomain };
  const byScore = { part: "score-change", ...area, ...difference, p, p_holm: pHolm, verdict };
  return favourable ? [byScore, { part: "favourable-change", ...area, ...favourable }] : [byScore];
}

function percentColumns({ percent, bound, unit, low, high }: Percent): CsvRow {
  return {
    favourable: percent,
    bound,
    to_nearest: unit,
    favourable_low: low,
    favourable_high: high,
  };
}

function groupKey(values: Record<string, string[]>): string {
  return Object.entries(values)
    .map(([name, options]) => `${name}=${options.join("+")}`)
    .join(" ");
}
