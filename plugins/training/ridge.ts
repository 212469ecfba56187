/** Ridge regression on few rows and many columns, solved in the rows. Plain loops: the same bits on every machine. */

/** One row: the columns that are not zero, and their values. */
export interface Sparse {
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

export interface Fit {
  /** For each column, `outputs` weights. */
  readonly weights: Float64Array;
  /** What to add so that a row of means scores zero. */
  readonly bias: Float64Array;
}

/** Minimises the weighted squared error of centred rows plus `penalty` times the squared weights. */
export function ridge(
  rows: readonly Sparse[],
  width: number,
  targets: readonly Float64Array[],
  importance: Float64Array,
  penalty: number,
): Fit {
  const n = rows.length;
  const outputs = targets[0]?.length ?? 0;
  const gram = products(rows, width);
  const total = importance.reduce((a, b) => a + b, 0);
  const toMean = new Float64Array(n);
  let meanSquare = 0;
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += (importance[j] ?? 0) * (gram[i * n + j] ?? 0);
    toMean[i] = sum / total;
    meanSquare += ((importance[i] ?? 0) * (toMean[i] ?? 0)) / total;
  }
  const root = importance.map(Math.sqrt);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      gram[i * n + j] =
        ((gram[i * n + j] ?? 0) - (toMean[i] ?? 0) - (toMean[j] ?? 0) + meanSquare) * (root[i] ?? 0) * (root[j] ?? 0) +
        (i === j ? penalty : 0);
    }
  }
  factorise(gram, n);

  const weights = new Float64Array(width * outputs);
  const bias = new Float64Array(outputs);
  const right = new Float64Array(n);
  for (let k = 0; k < outputs; k++) {
    let mean = 0;
    for (let i = 0; i < n; i++) mean += ((importance[i] ?? 0) * (targets[i]?.[k] ?? 0)) / total;
    for (let i = 0; i < n; i++) right[i] = ((targets[i]?.[k] ?? 0) - mean) * (root[i] ?? 0);
    solve(gram, n, right);
    let all = 0;
    for (let i = 0; i < n; i++) {
      right[i] = (right[i] ?? 0) * (root[i] ?? 0);
      all += right[i] ?? 0;
    }
    for (let i = 0; i < n; i++) {
      const share = (right[i] ?? 0) - (all * (importance[i] ?? 0)) / total;
      const row = rows[i];
      if (row === undefined) continue;
      for (let c = 0; c < row.columns.length; c++) {
        const at = (row.columns[c] ?? 0) * outputs + k;
        weights[at] = (weights[at] ?? 0) + share * (row.values[c] ?? 0);
      }
    }
  }
  rows.forEach((row, i) => {
    for (let c = 0; c < row.columns.length; c++) {
      for (let k = 0; k < outputs; k++) {
        bias[k] =
          (bias[k] ?? 0) -
          ((importance[i] ?? 0) / total) * (row.values[c] ?? 0) * (weights[(row.columns[c] ?? 0) * outputs + k] ?? 0);
      }
    }
  });
  return { weights, bias };
}

/** Every row times every row. */
function products(rows: readonly Sparse[], width: number): Float64Array {
  const n = rows.length;
  const byColumn: number[][] = Array.from({ length: width }, () => []);
  rows.forEach((row, i) => {
    for (let c = 0; c < row.columns.length; c++) byColumn[row.columns[c] ?? 0]?.push(i, row.values[c] ?? 0);
  });
  const gram = new Float64Array(n * n);
  for (const column of byColumn) {
    for (let a = 0; a < column.length; a += 2) {
      const from = (column[a] ?? 0) * n;
      const value = column[a + 1] ?? 0;
      for (let b = 0; b <= a; b += 2) {
        const at = from + (column[b] ?? 0);
        gram[at] = (gram[at] ?? 0) + value * (column[b + 1] ?? 0);
      }
    }
  }
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) gram[i * n + j] = gram[j * n + i] ?? 0;
  return gram;
}

/**
 * Cholesky, in the lower triangle. Four rows at a time, because one sum after the other keeps a processor waiting; each sum is
 * taken in the order it would be by itself, so the bits are the same.
 */
function factorise(matrix: Float64Array, n: number): void {
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    const [a, b, c, d] = [i * n, (i + 1) * n, (i + 2) * n, (i + 3) * n];
    for (let j = 0; j < i; j++) {
      const done = j * n;
      let [p, q, r, s] = [matrix[a + j] ?? 0, matrix[b + j] ?? 0, matrix[c + j] ?? 0, matrix[d + j] ?? 0];
      for (let k = 0; k < j; k++) {
        const value = matrix[done + k] as number;
        p -= (matrix[a + k] as number) * value;
        q -= (matrix[b + k] as number) * value;
        r -= (matrix[c + k] as number) * value;
        s -= (matrix[d + k] as number) * value;
      }
      const diagonal = matrix[done + j] ?? 1;
      matrix[a + j] = p / diagonal;
      matrix[b + j] = q / diagonal;
      matrix[c + j] = r / diagonal;
      matrix[d + j] = s / diagonal;
    }
    for (let row = i; row < i + 4; row++) finish(matrix, n, row, i);
  }
  for (; i < n; i++) finish(matrix, n, i, 0);
}

/** The rest of a row, from a column on. */
function finish(matrix: Float64Array, n: number, i: number, from: number): void {
  for (let j = from; j <= i; j++) {
    let sum = matrix[i * n + j] ?? 0;
    const a = i * n;
    const b = j * n;
    for (let k = 0; k < j; k++) sum -= (matrix[a + k] ?? 0) * (matrix[b + k] ?? 0);
    matrix[i * n + j] = i === j ? Math.sqrt(sum) : sum / (matrix[j * n + j] ?? 1);
  }
}

function solve(lower: Float64Array, n: number, right: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= (lower[i * n + k] ?? 0) * (right[k] ?? 0);
    right[i] = sum / (lower[i * n + i] ?? 1);
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = right[i] ?? 0;
    for (let k = i + 1; k < n; k++) sum -= (lower[k * n + i] ?? 0) * (right[k] ?? 0);
    right[i] = sum / (lower[i * n + i] ?? 1);
  }
}
