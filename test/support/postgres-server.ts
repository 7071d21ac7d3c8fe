/** Starts the PostgreSQL server of the whole test run. */
export default function startPostgresServer(): void {}
