# Run once by the MySQL image: one account for upgrades, one for the portal, which gets its grants table by table.
mysql --protocol=socket -uroot -p"$MYSQL_ROOT_PASSWORD" <<SQL
CREATE USER IF NOT EXISTS 'jiandu_migrate'@'%' IDENTIFIED BY '$JIANDU_DB_MIGRATE_PASSWORD';
GRANT ALL ON portal.* TO 'jiandu_migrate'@'%' WITH GRANT OPTION;
GRANT RELOAD, PROCESS ON *.* TO 'jiandu_migrate'@'%';
CREATE USER IF NOT EXISTS 'jiandu_app'@'%' IDENTIFIED BY '$JIANDU_DB_PASSWORD';
SQL
