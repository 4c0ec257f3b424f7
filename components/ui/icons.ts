"use client";

/** Icons for pages drawn on the server: antd's need the browser's side. */
export { BookOutlined, InboxOutlined, SearchOutlined } from "@ant-design/icons";
