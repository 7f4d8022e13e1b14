// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async knex => {
  await knex.schema.createTable('fairway_snapshots', table => {
    table.comment('The last good answer of every collector');
    table.string('source').notNullable().comment('Name of the source');
    table.string('collector').notNullable().comment('Name of the collector');
    table.string('as_of', 24).notNullable().comment('ISO 8601, UTC');
    table.text('payload').notNullable().comment('JSON');
    table.primary(['source', 'collector']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async knex => {
  await knex.schema.dropTable('fairway_snapshots');
};
