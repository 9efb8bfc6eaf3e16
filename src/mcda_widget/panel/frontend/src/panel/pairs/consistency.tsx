// The figures behind the words, and where the limits come from.
import type { ConsistencyFigures } from "./protocol";

export function Consistency({ figures }: { figures: ConsistencyFigures[] }) {
  return (
    <details class="figures">
      <summary>How consistent</summary>
      <p class="quiet">
        The consistency ratio (CR) is 0 where no answer contradicts another and about 1 where they
        are given by chance; up to .05 with three things compared, .08 with four and .10 with more
        it is taken to be good enough (Saaty 1994), and less where answers are missing. The
        geometric consistency index (GCI) is the mean square by which answers are off; its limits
        are .31, .35 and .37 (Aguarón &amp; Moreno-Jiménez 2003). They are a prompt, never a gate.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus to scroll by */}
      <section class="table-scroll" aria-label="Consistency as a table" tabIndex={0}>
        <table class="plain-table">
          <thead>
            <tr>
              <th scope="col">Compared</th>
              <th scope="col">Things</th>
              <th scope="col">Answers</th>
              <th scope="col">CR</th>
              <th scope="col">Limit of CR</th>
              <th scope="col">GCI</th>
              <th scope="col">Limit of GCI</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((row) => (
              <tr key={row.title}>
                <th scope="row">{row.title}</th>
                <td>{row.compared}</td>
                <td>
                  {row.answered} of {row.questions}
                </td>
                <td>{row.ratio}</td>
                <td>{row.ratio_limit}</td>
                <td>{row.index}</td>
                <td>{row.index_limit}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
